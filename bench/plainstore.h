#pragma once

#include "bench/samplepages.h"

#include <memory>

namespace comptoir::bench {

/// What a careful C program would write of the same pages, with texts already in UTF-8 and every id
/// already a number. Neither of them normalises an e-mail or a phone, looks for the person,
/// compares with what is stored, keeps consents, marks for the search or links carts.
class PlainStore
{
public:
    enum class Tables {
        /// Five tables of its own: customers (8 columns, 3 indexes), addresses (6, 2), orders (8,
        /// 3), order_lines (9, 2), customer_facts (5, 1); a customer is one row, not a person, an
        /// account and an address. Facts are one statement an order over a covering index.
        Lean,
        /// Comptoir's own tables with the columns that these pages fill and all their indexes:
        /// person, account, address, facts, search mark; order, lines, facts. An upsert a row.
        Comptoir,
    };

    PlainStore(const QString &path, Tables tables);
    ~PlainStore();

    void writeCustomers(const SamplePages &pages);
    void writeOrders(const SamplePages &pages);

    class Writer;

private:
    std::unique_ptr<Writer> m_writer;
};

} // namespace comptoir::bench
