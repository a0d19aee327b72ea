package import Hummingbird
package import Logging
import NIOCore
package import Office

/// The whole site as a program that can be run.
package struct Application: Sendable {
  /// Where it listens; port 0 takes a free one.
  package struct Address: Sendable {
    package let host: String
    package let port: Int

    package init(host: String, port: Int) {
      self.host = host
      self.port = port
    }
  }

  /// The site of `office`. `onRunning` hears the port once it is open.
  package static func site(
    _ site: Site, of office: Office, at address: Address, demonstration: DemonstrationHooks? = nil, logger: Logger,
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let map = SiteMap(site, door: Door(site: site, logger: logger)) { token in
      if let visit = try await office.visit(token: token) { try await office.leave(visit) }
    }
    map.addPublic(office)
    map.addDesk(office)
    if let demonstration { map.addDemonstration(demonstration) }
    return Hummingbird.Application(
      router: map.router,
      configuration: .init(address: .hostname(address.host, port: address.port), serverName: nil),
      onServerRunning: { await onRunning($0.localAddress?.port ?? address.port) }, logger: logger)
  }
}
