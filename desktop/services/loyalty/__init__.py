"""Points, levels and coupons.

terms: the owner's rules and levels. earning: points for orders, at the end of every change set. undoing: what an undo
may do to points. ledger: balances, corrections, what lapses, what it all is worth. coupons: issued, withdrawn, found
for a sale. Sales themselves are in services.sales and services.refunds.
"""
