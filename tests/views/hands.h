#pragma once

#include "views/widgets/noticebar.h"

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

/// What a test does with a page as a person would: find what is seen, press it, answer.
namespace comptoir::hands {

/// The visible widget of this class and object name; nullptr when there is none.
template <typename T>
T *named(const QWidget &in, const QString &name)
{
    for (T *widget : in.findChildren<T *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

inline QPushButton *button(const QWidget &in, const QString &text)
{
    for (QPushButton *found : in.findChildren<QPushButton *>()) {
        if (found->isVisible() && found->text() == text)
            return found;
    }
    return nullptr;
}

/// Whether a label that is seen holds this text.
inline bool shows(const QWidget &in, const QString &text)
{
    for (const QLabel *label : in.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

inline QAction *action(const QPushButton *menuButton, const QString &text)
{
    for (QAction *entry : menuButton->menu()->actions()) {
        if (entry->text() == text)
            return entry;
    }
    return nullptr;
}

inline QDialog *openDialog(const QWidget &in)
{
    for (QDialog *dialog : in.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

inline void clickLeftEdge(QAbstractButton *choice)
{
    QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(12, choice->height() / 2));
}

/// Chooses in the dialog that is open, and confirms by mouse.
inline void answer(const QWidget &in, const QString &choice = {})
{
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = openDialog(in)) != nullptr);
    for (QRadioButton *radio : dialog->findChildren<QRadioButton *>()) {
        if (!choice.isEmpty() && radio->text().startsWith(choice))
            clickLeftEdge(radio);
    }
    auto *confirm = dialog->findChild<QPushButton *>(QStringLiteral("confirm"));
    QVERIFY(confirm);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_VERIFY(openDialog(in) != dialog);
}

/// What a notice bar tells; empty when none is shown.
inline QString notice(const QWidget &in)
{
    for (const NoticeBar *bar : in.findChildren<NoticeBar *>()) {
        if (bar->isVisible())
            return bar->accessibleName();
    }
    return {};
}

inline void show(QWidget &widget)
{
    widget.resize(900, 1200);
    widget.show();
}

} // namespace comptoir::hands
