#pragma once

#include "views/viewcontext.h"

#include <QList>

#include <vector>

class QWidget;

namespace comptoir {

class CustomerTableModel;
struct Segment;

/// Asks where to, and writes what the table shows: its columns in their order, and its filter and
/// order, or only `customers` where there are any.
void exportCustomers(const ViewContext &context, QWidget *parent, const CustomerTableModel &model,
                     const QList<int> &columns, const std::vector<qint32> &customers);
/// Asks where to, and writes who is in a segment, with what one mostly wants to know of customers.
void exportMembers(const ViewContext &context, QWidget *parent, const Segment &segment);
/// Asks where to, and writes every customer with what an import reads back: `csv::Exporter`.
void exportAllCustomers(const ViewContext &context, QWidget *parent);

} // namespace comptoir
