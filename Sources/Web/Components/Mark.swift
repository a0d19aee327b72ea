/// The mark as a file of its own, for the browser's tab.
let markImage = """
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#fbf8f2"/>\
  <path d="M6 7.5h20a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H15l-6 5v-5H6a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2z" fill="none" \
  stroke="#212e2a" stroke-width="2"/><path d="M10.5 15.2l3.8 3.7 7.2-7.2" fill="none" stroke="#1d5a4b" \
  stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>
  """
