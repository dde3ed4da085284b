#pragma once

#include "models/domain/shop.h"
#include "models/domain/shopbatch.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace comptoir {

/// What the owner of a PrestaShop may set right (Shop::options, see prestashopconnector.h): which
/// shop of a multistore is read, and what the shop's own order states mean.
class PrestaShopOptions : public QWidget
{
    Q_OBJECT

public:
    explicit PrestaShopOptions(QWidget *parent = nullptr);

    void setShop(const Shop &shop);
    void setStates(const QList<OrderStateRecord> &states);
    /// Nothing is there to be chosen: one shop, and no order state known yet.
    [[nodiscard]] bool isEmpty() const;
    /// Shop::options with what is chosen.
    [[nodiscard]] QJsonObject options() const { return m_options; }
    /// Another shop than before: everything must be read again.
    [[nodiscard]] bool choseAnotherShop() const;

protected:
    /// The wheel scrolls the list; it does not change the box that it passes over.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addShops(QFormLayout *form);
    void addStates(QFormLayout *form);
    void addRow(QFormLayout *form, const QString &label, QComboBox *choice);

    QJsonObject m_before, m_options;
    QList<OrderStateRecord> m_states;
};

} // namespace comptoir
