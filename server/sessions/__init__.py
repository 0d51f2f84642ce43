"""帮办会话: a resident taps once and a person helps: queue, chat, calls, duty, bookings."""
