#pragma once

#include "views/shell/page.h"

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace comptoir {

class DataSection;
class LookSection;
class ShopsSection;

/// Shops, look and language, data and backup.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const ViewContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void showSection(const QString &section) override;
    /// The address and the key of a shop.
    void showRecord(qint64 id) override;
    void addShop();

private:
    void retranslate();
    void addSection(QWidget *section);

    QLabel *m_title;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    ShopsSection *m_shops;
    LookSection *m_look;
    DataSection *m_data;
};

} // namespace comptoir
