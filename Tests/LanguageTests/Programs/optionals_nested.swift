let inner: Int?? = .some(nil), outer: Int?? = nil, full: Int?? = 3
print(inner == nil, outer == nil, full == nil)
if let once = inner { print(once == nil) }
if let once = full, let twice = once { print(twice) }
print((full ?? nil) ?? 0, (outer ?? 7) ?? 0)
// prints: false true false
// prints: true
// prints: 3
// prints: 3 7
