#pragma once

#include "models/domain/customer.h"
#include "models/domain/shop.h"
#include "views/viewcontext.h"

#include <QWidget>

class QVBoxLayout;

namespace comptoir {

class CustomerEdits;

/// What one shop knows of the person, read only, with the way to their page in its back office.
class AccountCard : public QWidget
{
    Q_OBJECT

public:
    AccountCard(const CustomerAccount &account, const Shop &shop, const ViewContext &context,
                CustomerEdits &edits, QWidget *parent = nullptr);

    /// Name, street, town and country, a line each, none twice.
    static QString addressText(const CustomerAddress &address);

private:
    void addLine(QVBoxLayout *to, const QString &label, const QString &value);
    void fill(QVBoxLayout *column);
    void addWayToShop(QVBoxLayout *column);
    void askForBackOffice();
    [[nodiscard]] QString kindText() const;

    CustomerAccount m_account;
    Shop m_shop;
    ViewContext m_context;
    CustomerEdits &m_edits;
};

} // namespace comptoir
