let quotient = Double.nan
print(Int(quotient))  // fails: nan
