"""Documents: symbols, days, where each is cited, and the files kept with them."""
