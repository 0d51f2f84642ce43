"""The guide: conditions weighed, questions asked, lists made, and the checker that walks every path of them."""
