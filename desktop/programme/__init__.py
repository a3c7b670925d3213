"""The programme of work: its themes and what became of each, its versions, what is carried over."""
