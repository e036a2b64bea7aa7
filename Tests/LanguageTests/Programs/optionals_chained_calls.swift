struct Address { var street: String? }
struct Person {
  var address: Address?
  func greeting(_ word: String) -> String { word + "!" }
}
let people = ["ada": Person(address: Address(street: "Main")), "bob": Person(address: nil)]
print(people["ada"]?.address?.street?.count ?? -1)
print(people["bob"]?.address?.street?.count ?? -1)
print(people["cy"]?.greeting("hi") ?? "nobody", people["ada"]?.greeting("hi") ?? "nobody")
print(people["ada"]?.address?.street?.uppercased() ?? "", people["ada"]!.address!.street!)
// prints: 4
// prints: -1
// prints: nobody hi!
// prints: MAIN Main
