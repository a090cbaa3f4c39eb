"""What is kept and for how long: erasing for good, receipts, retention. Works without a running server."""
