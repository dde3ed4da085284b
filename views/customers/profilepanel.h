#pragma once

#include "views/customers/profilereading.h"
#include "views/viewcontext.h"

#include <QFrame>

class QStackedWidget;
class QTabBar;

namespace comptoir {

class CustomerEdits;
class DetailsTab;
class EmptyState;
class NoticeBar;
class ProfileHeader;
class ProfileTab;
class ProfileTiles;
class TabRow;
class TallScroll;
class TimelineTab;

/// One customer: who, figures, and tabs with history, orders, carts, messages, notes, details and
/// consents. Stands beside the table, or alone when full. Reads in the background; an answer about
/// a customer who is no longer the chosen one is dropped.
class ProfilePanel : public QFrame
{
    Q_OBJECT

public:
    enum class Tab { History, Orders, Carts, Messages, Notes, Details, Consent, Scores, Segments };

    explicit ProfilePanel(const ViewContext &context, QWidget *parent = nullptr);

    /// An invalid id empties the panel.
    void showCustomer(CustomerId customer);
    /// Also closes the panel when the customer that it shows is gone.
    void refresh();
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    void setFull(bool full);
    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    /// To the search in the history; false while nobody is shown.
    bool find();
    /// Prints, copies, saves: what the menu of the header does.
    void print();
    void copyAsText();
    void saveRecord();

signals:
    void fullRequested(bool full);
    void closeRequested();
    void copied();
    void shown(comptoir::CustomerId customer); ///< the answer is on the screen
    /// Persons were merged; lists are to be read again.
    void dataChanged();

private:
    void build();
    void buildTabs();
    void connectParts();
    void retranslate();
    [[nodiscard]] bool wasShown() const; ///< the chosen customer was there before
    void leaveGone();
    void take(const ProfileReading &reading);
    void openEntry(const TimelineEntry &entry);
    void unfold(Tab tab, qint64 id);
    void enterTab(int tab);
    void merge(const QList<CustomerId> &customers);
    void writeRecord(const QString &path);
    void erase();

    ViewContext m_context;
    CustomerEdits *m_edits;
    CustomerId m_customer;
    int m_generation = 0;
    ProfileReading m_reading;

    QStackedWidget *m_stack;
    QWidget *m_body;
    TallScroll *m_scroll = nullptr; ///< around the body
    EmptyState *m_nobody;
    NoticeBar *m_notice;
    ProfileHeader *m_header;
    ProfileTiles *m_tiles;
    TabRow *m_tabRow;
    QTabBar *m_tabs; ///< of the row
    QStackedWidget *m_pages;
    TimelineTab *m_timeline;
    DetailsTab *m_details;
    QList<ProfileTab *> m_columns; ///< all tabs but the history, in the order of Tab
};

} // namespace comptoir
