#pragma once

class QGridLayout;
class QString;

namespace comptoir {

/// A row of what and how much: the amount at the right, never wrapped.
void addAmountRow(QGridLayout *grid, const QString &what, const QString &amount, bool muted);
/// A grid for such rows.
QGridLayout *makeAmountGrid();

} // namespace comptoir
