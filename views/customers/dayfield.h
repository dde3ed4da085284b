#pragma once

#include <QDate>
#include <QLineEdit>

namespace comptoir {

/// A line for a day, typed as people write it ("24/12/2026"), by CustomFieldText's rules; may stay
/// empty. Shows what is wrong by a red edge and its tool tip.
class DayField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DayField(QWidget *parent = nullptr);

    void setDay(const QDate &day);
    /// Invalid while empty or wrong.
    [[nodiscard]] QDate day() const;
    [[nodiscard]] bool isAcceptable() const;

private:
    void check();
};

} // namespace comptoir
