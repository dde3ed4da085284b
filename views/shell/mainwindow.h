#pragma once

#include "views/viewcontext.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace comptoir {

class Page;
struct PageEntry;
class SideBar;
class TopBar;

/// The window: side bar, top bar, and one page at a time. Pages come from the table in pages.h and
/// are made when first shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ViewContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// In the order of the side bar.
    [[nodiscard]] QStringList pageIds() const;
    /// Brings the page to the front; an unknown id does nothing.
    void showPage(const QString &id);
    /// Shows a page and one of its records, for example a customer's profile.
    void showRecord(const QString &pageId, qint64 id);
    [[nodiscard]] QString currentPage() const { return m_current; }

private:
    void buildFrame();
    void addShortcuts();
    void retranslate();
    Page *page(const QString &id);
    void changeEvent(QEvent *event) override;

    ViewContext m_context;
    QList<PageEntry> m_entries;
    SideBar *m_sideBar;
    TopBar *m_topBar;
    QStackedWidget *m_stack;
    QHash<QString, Page *> m_pages;
    QString m_current;
};

} // namespace comptoir
