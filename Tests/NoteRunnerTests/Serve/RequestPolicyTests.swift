import NoteRunner
import Testing

@Suite struct RequestPolicyTests {
  @Test(arguments: ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "127.0.0.1", "[::1]:8000", "[::1]"])
  func itsOwnNameIsAnswered(host: String) {
    #expect(RequestPolicy(listensToOthers: false).allows(host: host))
  }

  @Test(arguments: [
    nil, "", "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example",
    "localhost:8000@evil.example", "192.168.0.7:8000", "[::1", "[::1]evil", "[2001:db8::1]:8000",
  ])
  func anotherNameIsNot(host: String?) {
    #expect(!RequestPolicy(listensToOthers: false).allows(host: host))
  }

  @Test func whereOthersMayAskAddressesAreAnsweredAndNamesAreNot() {
    let policy = RequestPolicy(listensToOthers: true)
    #expect(policy.allows(host: "192.168.0.7:8000"))
    #expect(policy.allows(host: "[2001:db8::1]:8000"))
    #expect(!policy.allows(host: "evil.example:8000"))
  }

  @Test(arguments: [
    (nil, true), ("http://localhost:8000", true), ("HTTP://LOCALHOST:8000", true),
    ("http://localhost", false),
    ("https://localhost:8000", false), ("http://localhost:9000", false), ("http://evil.example", false),
    ("null", false), ("", false), ("http://localhost:8000.evil.example", false),
  ])
  func onlyItsOwnPagesMayAsk(origin: String?, isAllowed: Bool) {
    #expect(RequestPolicy(listensToOthers: false).allows(origin: origin, host: "localhost:8000") == isAllowed)
  }
}
