#pragma once

#include "views/widgets/tablecolumns.h"

namespace comptoir {

class CustomerTableModel;

/// The columns of the model as the table and its chooser offer them: by group, those that most
/// shops look at shown at first.
QList<TableColumn> customerColumns(const CustomerTableModel &model);

} // namespace comptoir
