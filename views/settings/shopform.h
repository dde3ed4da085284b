#pragma once

#include "models/shops/shopconnector.h"

#include <QWidget>

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
    void focusFirst();

signals:
    void changed();
    void submitted(); ///< Enter in the last field

private:
    QLineEdit *addField(QVBoxLayout *to, const QString &label, const QString &help);

    bool m_keepSecrets = false;
    QWidget *m_inside = nullptr;
    QLineEdit *m_address = nullptr;
    QList<QPair<SecretField, QLineEdit *>> m_secrets;
};

} // namespace comptoir
