#include "views/settings/settingspage.h"

#include "views/settings/datasection.h"
#include "views/settings/looksection.h"
#include "views/settings/shopssection.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tokens.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kReadableWidth = 860;
} // namespace

SettingsPage::SettingsPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_title(makeLabel(TextRole::Title, this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_shops(new ShopsSection(context, this))
    , m_look(new LookSection(context, this))
    , m_data(new DataSection(context, this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    addSection(m_shops);
    addSection(m_look);
    addSection(m_data);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_shops, &ShopsSection::toastRequested, this, &Page::toastRequested);
    connect(m_data, &DataSection::toastRequested, this, &Page::toastRequested);
    connect(m_shops, &ShopsSection::shopsChanged, this, &Page::dataChanged);
    connect(m_data, &DataSection::storeChanged, this, [this] {
        m_shops->refresh();
        emit dataChanged();
    });
    connect(m_shops, &ShopsSection::syncDetailsRequested, this,
            [this] { emit pageRequested(QStringLiteral("sync"), 0); });
    connect(m_shops, &ShopsSection::importsRequested, this,
            [this] { showSection(QStringLiteral("data")); });
    onLanguage(this, [this] { retranslate(); });
}

void SettingsPage::addSection(QWidget *section)
{
    auto *inside = new QWidget(m_stack);
    auto *column = new QHBoxLayout(inside);
    column->setContentsMargins(0, 8, 8, 20);
    section->setMaximumWidth(kReadableWidth);
    column->addWidget(section, 1);
    column->addStretch(0);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    m_tabs->addTab(QString());
    m_stack->addWidget(scroll);
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_tabs->setAccessibleName(tr("Parts of the settings"));
    m_tabs->setTabText(0, tr("Shops"));
    m_tabs->setTabText(1, tr("Look and language"));
    m_tabs->setTabText(2, tr("Data and backup"));
    for (int i = 0; i < m_stack->count(); ++i)
        m_stack->widget(i)->setAccessibleName(m_tabs->tabText(i));
}

void SettingsPage::refresh()
{
    m_shops->refresh();
    m_data->refresh();
}

void SettingsPage::showSection(const QString &section)
{
    const QStringList names{QStringLiteral("shops"), QStringLiteral("look"),
                            QStringLiteral("data")};
    m_tabs->setCurrentIndex(qMax<int>(0, static_cast<int>(names.indexOf(section))));
}

void SettingsPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    showSection(QStringLiteral("shops"));
    m_shops->editShop(ShopId{id});
}

void SettingsPage::addShop()
{
    m_shops->addShop();
}

} // namespace comptoir
