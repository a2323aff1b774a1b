"""The walls around student code, and the processes that live behind them."""
