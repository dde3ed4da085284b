#pragma once

#include <QWidget>

namespace comptoir {

/// The initials of a person in a circle.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);

    void setPerson(const QString &firstName, const QString &lastName, const QString &email);
    /// "ÉL" for Élodie Lefèvre; the first letter of the address without a name; empty without both.
    static QString initials(const QString &firstName, const QString &lastName,
                            const QString &email);

private:
    void paintEvent(QPaintEvent *event) override;

    QString m_initials;
};

} // namespace comptoir
