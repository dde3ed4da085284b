#pragma once

#include "models/domain/shop.h"
#include "models/shops/shopconnector.h"
#include "models/store/shoprepository.h"
#include "views/viewcontext.h"

#include <QObject>

class QWidget;

namespace comptoir {

/// Disconnects a shop, or takes the imported files away: asks with counts what stays and what goes,
/// and offers a way back. Keeping what came from the shop can be undone; erasing it makes a backup
/// first and is asked twice.
class ShopRemoval : public QObject
{
    Q_OBJECT

public:
    /// `dialogs`: the widget over which questions stand; owns this.
    ShopRemoval(const ViewContext &context, QWidget *dialogs);

    void ask(const Shop &shop);

signals:
    void working(const QString &text); ///< something long runs
    void removed(); ///< or brought back
    void failed(const comptoir::Error &error);

private:
    void ask(const Shop &shop, const ShopHoldings &holdings);
    void askAgain(const Shop &shop, const ShopHoldings &holdings);
    void removeKeeping(const Shop &shop);
    void takeOut(const Shop &shop, const ShopSecret &key);
    void bringBack(const Shop &shop, const ShopSecret &key);
    void backUpThenErase(const Shop &shop);
    void erase(const Shop &shop);
    static QString counts(qint64 customers, const ShopHoldings &holdings);

    ViewContext m_context;
    QWidget *m_dialogs;
};

} // namespace comptoir
