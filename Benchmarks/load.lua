-- One kind of request, again and again, for wrk; prints what it found as one line of JSON.
--   wrk … -s load.lua ADDRESS -- get ACCEPT [TOKEN]
--   wrk … -s load.lua ADDRESS -- report BYTES

local count = 0
local number = 0
local text

function setup(thread)
  number = number + 1
  thread:set("id", number)
end

function init(arguments)
  wrk.headers["Accept"] = "application/json"
  if arguments[1] == "report" then
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
    text = string.rep("what happened, in words that nobody wrote; ", 1000):sub(1, tonumber(arguments[2]))
  else
    wrk.headers["Accept"] = arguments[2]
    if arguments[3] then wrk.headers["Authorization"] = "Bearer " .. arguments[3] end
  end
end

function request()
  if not text then return wrk.format() end
  count = count + 1
  local body = string.format('{"language":"en","what":"%d of %d: %s"}', count, id, text)
  return wrk.format(nil, nil, nil, body)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"seconds":%.6f,"p50":%.3f,"p99":%.3f,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
