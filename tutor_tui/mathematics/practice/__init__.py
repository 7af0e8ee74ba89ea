"""Problems to practise on, made afresh, and the marking of what is answered to them."""
