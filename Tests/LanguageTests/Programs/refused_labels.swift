check: if 1 < 2 {
  break  // error: `break` is only allowed inside a loop
}
do {
  break  // error: `break` is only allowed inside a loop
}
inner: do { print(1) }
for _ in 0..<2 { break inner }  // error: there is no statement with the label `inner` around this
