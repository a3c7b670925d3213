"""Everything in Chairdesk that needs no screen: records, reading, exchange, report."""
