#pragma once

#include "views/widgets/dialog.h"

#include <QDate>

#include <optional>

class QDateEdit;
class QLabel;
class QLineEdit;

namespace comptoir {

/// Asks for a first and a last day.
class DaysDialog : public Dialog
{
    Q_OBJECT

public:
    DaysDialog(const QDate &first, const QDate &last, QWidget *parent);

    /// Never after last(): they are swapped where the owner has them the other way round.
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;

private:
    QDateEdit *m_first, *m_last;
};

/// Asks for a least and a greatest amount; either may stay empty. Amounts are hundredths.
class AmountsDialog : public Dialog
{
    Q_OBJECT

public:
    AmountsDialog(const std::optional<qint64> &least, const std::optional<qint64> &most,
                  QWidget *parent);

    [[nodiscard]] std::optional<qint64> least() const;
    [[nodiscard]] std::optional<qint64> most() const;

    /// "12,50" or "12.50" as 1250; nullopt when it is no amount. Pure.
    static std::optional<qint64> read(const QString &text);

private:
    void check();

    QLineEdit *m_least, *m_most;
    QLabel *m_problem;
};

} // namespace comptoir
