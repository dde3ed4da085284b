#include "views/shell/mainwindow.h"

#include "views/shell/page.h"
#include "views/shell/pages.h"
#include "views/shell/sidebar.h"
#include "views/shell/topbar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace comptoir {

MainWindow::MainWindow(const ViewContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_entries(pageTable())
    , m_sideBar(new SideBar(this))
    , m_topBar(new TopBar(m_context, this))
    , m_stack(new QStackedWidget(this))
{
    buildFrame();
    addShortcuts();
    retranslate();
    resize(1440, 900);
    setMinimumSize(1024, 640);
    if (!m_entries.isEmpty())
        showPage(m_entries.first().id);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sideBar);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    for (const PageEntry &entry : std::as_const(m_entries))
        m_sideBar->addPage(entry.id, entry.icon, entry.atEnd);
    connect(m_sideBar, &SideBar::pageChosen, this, &MainWindow::showPage);
}

void MainWindow::addShortcuts()
{
    for (int i = 0; i < m_entries.size() && i < 9; ++i) {
        auto *jump = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(jump, &QShortcut::activated, this,
                [this, id = m_entries.at(i).id] { showPage(id); });
    }
    auto *search = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(search, &QShortcut::activated, m_topBar, &TopBar::focusSearch);
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const PageEntry &entry : m_entries)
        ids.append(entry.id);
    return ids;
}

Page *MainWindow::page(const QString &id)
{
    if (Page *existing = m_pages.value(id))
        return existing;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (entry.id != id)
            continue;
        Page *made = entry.create(m_context, m_stack);
        m_stack->addWidget(made);
        m_pages.insert(id, made);
        connect(made, &Page::pageRequested, this, &MainWindow::showRecord);
        return made;
    }
    return nullptr;
}

void MainWindow::showPage(const QString &id)
{
    Page *shown = page(id);
    if (!shown)
        return;
    m_current = id;
    m_stack->setCurrentWidget(shown);
    m_sideBar->setCurrent(id);
    shown->refresh();
}

void MainWindow::showRecord(const QString &pageId, qint64 id)
{
    showPage(pageId);
    if (Page *shown = m_pages.value(pageId))
        shown->showRecord(id);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(QStringLiteral("Comptoir"));
    m_sideBar->setHeading(QStringLiteral("Comptoir"));
    for (int i = 0; i < m_entries.size(); ++i) {
        const QString key = i < 9
            ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)).toString(QKeySequence::NativeText)
            : QString();
        m_sideBar->setTitle(m_entries.at(i).id, m_entries.at(i).title(), key);
    }
}

} // namespace comptoir
