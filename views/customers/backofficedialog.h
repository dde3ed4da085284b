#pragma once

#include "models/domain/ids.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace comptoir {

/// Asks where the back office of a PrestaShop is, whose folder every shop calls otherwise, and
/// keeps it with the shop.
class BackOfficeDialog : public Dialog
{
    Q_OBJECT

public:
    BackOfficeDialog(const ViewContext &context, ShopId shop, QWidget *parent);

private:
    void check();
    void keep();

    ViewContext m_context;
    ShopId m_shop;
    QLineEdit *m_address;
    QLabel *m_problem;
    QPushButton *m_keep;
};

} // namespace comptoir
