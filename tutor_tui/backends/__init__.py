"""Where threads live, behind one port."""
