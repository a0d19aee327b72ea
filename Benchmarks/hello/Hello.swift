import Hummingbird

/// The least that the web framework can do: what `bin/bench` measures ours against, in the same run.
@main
struct Hello {
  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 8081
    let router = Router()
    router.get("/") { _, _ in "Hello" }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }
}
