import Foundation

/// Whom a server on the author's own machine answers: only pages that it has served itself.
///
/// A page of another site can make a browser ask this server, and can have its own name lead here (DNS rebinding). The
/// browser says in `Host` which name was asked for, and in `Origin` which page asks.
package struct RequestPolicy: Sendable {
  /// Whether it was told to listen to more than this machine.
  let listensToOthers: Bool

  package init(listensToOthers: Bool) { self.listensToOthers = listensToOthers }

  package func allows(host: String?) -> Bool {
    guard let host, let name = Self.name(ofHost: host) else { return false }
    if ["localhost", "::1"].contains(name) { return true }
    if name.hasPrefix("127."), Self.isAddress(name) { return true }
    // A name can be made to lead anywhere; an address cannot.
    return listensToOthers && Self.isAddress(name)
  }

  /// - Parameters:
  ///   - origin: absent where a person opens a page, or a program asks.
  ///   - host: of the same request.
  package func allows(origin: String?, host: String?) -> Bool {
    guard let origin else { return true }
    return host.map { origin.lowercased() == "http://" + $0.lowercased() } ?? false
  }

  /// Without the port and the brackets of an IPv6 address.
  private static func name(ofHost host: String) -> String? {
    let host = host.lowercased()
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      let rest = host[host.index(after: end)...]
      guard rest.isEmpty || isPort(rest) else { return nil }
      return String(host[host.index(after: host.startIndex)..<end])
    }
    guard let colon = host.firstIndex(of: ":") else { return host }
    return isPort(host[colon...]) ? String(host[..<colon]) : nil
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.first == ":" && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  static func isAddress(_ name: String) -> Bool {
    var (four, six) = (in_addr(), in6_addr())
    return inet_pton(AF_INET, name, &four) == 1 || inet_pton(AF_INET6, name, &six) == 1
  }
}
