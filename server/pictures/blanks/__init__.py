"""空白样式: letters that anybody may write on any paper (委托书、承诺书、声明); an official form is never among them."""
