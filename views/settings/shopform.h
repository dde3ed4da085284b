#pragma once

#include "models/shops/shopconnector.h"

#include <QWidget>

class QLabel;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace comptoir {

/// The address and the keys of a shop of one platform, with its guide beside them.
class ShopForm : public QWidget
{
    Q_OBJECT

public:
    explicit ShopForm(QWidget *parent = nullptr);

    /// Builds the fields. `keepSecrets`: an empty key field keeps the key there is.
    void setPlatform(const ShopPlatform &platform, bool keepSecrets);
    void setAddress(const QString &address);
    [[nodiscard]] QString address() const;
    [[nodiscard]] ShopSecret secret() const;
    /// What is missing, as a sentence; empty when the form is complete.
    [[nodiscard]] QString problem() const;
    /// What must be known before a key is given, under the fields; empty hides it.
    void setNote(const QString &note);
    void focusFirst();
    /// There is no key to keep: the keyboard goes to where it is given.
    void askForKey();

signals:
    void changed();

private:
    QLineEdit *addField(QVBoxLayout *to, const QString &label, const QString &help);

    bool m_keepSecrets = false;
    QString m_note;
    QWidget *m_inside = nullptr;
    QLabel *m_noteLabel = nullptr; ///< of m_inside
    QLineEdit *m_address = nullptr;
    QList<QPair<SecretField, QLineEdit *>> m_secrets;
};

} // namespace comptoir
