"""What is known beforehand: bases that ship or that a user brings, and looking names up in them."""
