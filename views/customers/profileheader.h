#pragma once

#include "views/customers/profilereading.h"
#include "views/viewcontext.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace comptoir {

class Avatar;
class CustomerEdits;
class ElidedButton;
class ElidedLabel;
class TagsRow;

/// Who the customer is: name, where from and since when, ways to reach them, what they agreed to,
/// the owner's tags, and what can be done with them.
class ProfileHeader : public QWidget
{
    Q_OBJECT

public:
    ProfileHeader(const ViewContext &context, CustomerEdits &edits, QWidget *parent = nullptr);

    void setReading(const ProfileReading &reading);
    void setFull(bool full);

signals:
    void fullRequested(bool full);
    void closeRequested();
    void copied(); ///< something is on the clipboard
    void editRequested();
    void mergeRequested();
    void separateRequested(const comptoir::CustomerMerge::Entry &entry);
    void printRequested();
    void copyTextRequested();
    void saveRequested();
    void eraseRequested();

private:
    /// A way to reach the customer: the link opens it, the button copies it.
    struct Contact
    {
        ElidedButton *link = nullptr;
        QToolButton *copy = nullptr;
        QString text; ///< as it is, whatever is shown
    };

    QLayout *buildTop();
    QWidget *buildContacts();
    void buildMenu();
    static Contact buildContact(const QString &icon, QHBoxLayout *line, QWidget *parent);
    void retranslate();
    void show(Contact &contact, const QString &text, const QString &masked);
    void showNames();
    void showBadges();
    void showMerges();

    ViewContext m_context;
    CustomerEdits &m_edits;
    ProfileReading m_reading;
    bool m_full = false;

    Avatar *m_avatar;
    ElidedLabel *m_name;
    QLabel *m_summary;
    QToolButton *m_more;
    QMenu *m_menu;
    QToolButton *m_expand;
    QToolButton *m_close;
    QAction *m_edit = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_afterMerges = nullptr;
    QList<QAction *> m_undoings; ///< of merges and splits
    QAction *m_print = nullptr;
    QAction *m_copyText = nullptr;
    QAction *m_save = nullptr;
    QAction *m_erase = nullptr;
    Contact m_email;
    Contact m_phone;
    TagsRow *m_tags;
};

} // namespace comptoir
