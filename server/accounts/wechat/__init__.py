"""微信身份: a resident who signed in through the mini-program, and how to reach them."""
