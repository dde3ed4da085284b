#pragma once

#include "views/customers/profilereading.h"
#include "views/customers/timelinemodel.h"
#include "views/viewcontext.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace comptoir {

class CheckMenu;
class Chip;
class EmptyState;
class SearchField;

/// The history of a customer by days, with a search and a chip for each kind of thing that
/// happened, or a menu of them where it is narrow; several show several kinds. A click or Enter
/// opens what an entry is about.
class TimelineTab : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineTab(const ViewContext &context, QWidget *parent = nullptr);

    /// Reads the history again when it is another customer's, or something in it changed.
    void setReading(const ProfileReading &reading);
    void focusSearch();

signals:
    void failed(const comptoir::Error &error);
    void opened(const comptoir::TimelineEntry &entry);

private:
    /// Kinds that one chip stands for.
    struct Group
    {
        QSet<TimelineKind> kinds;
        Chip *chip = nullptr;
    };

    void buildChips();
    void connectAll();
    void ask();
    void open(const QModelIndex &index);
    void clearFilters();
    void showChips();
    void nameKinds();
    void fillMenu();
    void takeChoice();
    [[nodiscard]] qint64 countOf(const Group &group) const;
    void resizeEvent(QResizeEvent *event) override;
    void retranslate();
    [[nodiscard]] QSet<TimelineKind> chosen() const;
    [[nodiscard]] bool isFiltered() const;
    static QString groupName(int group);
    /// Changes when the history would read otherwise.
    static size_t fingerprint(const ProfileReading &reading);

    TimelineModel *m_model;
    SearchField *m_search;
    QPushButton *m_kinds; ///< stands for the chips where they need more than a line
    CheckMenu *m_menu;
    QWidget *m_chips;
    QList<Group> m_groups;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QTimer *m_typing;
    ProfileReading m_reading;
    size_t m_shown = 0; ///< fingerprint of what was asked for
};

} // namespace comptoir
