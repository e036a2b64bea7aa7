// Methods read; mutating ones change.
struct Account {
  var balance = 0
  mutating func add(_ amount: Int) { balance += amount }
}
var account = Account()
account.add(3)
print(account.balance)  // prints: 3
