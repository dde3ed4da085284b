#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace comptoir {

class FormattedEdit;

/// What can be done to the words chosen in a formatted text: buttons that also tell how the words
/// at the caret look.
class FormatBar : public QWidget
{
    Q_OBJECT

public:
    FormatBar(FormattedEdit *edit, QWidget *parent);

private:
    QToolButton *add(const char *icon, void (*act)(FormattedEdit &edit), bool tells = true);
    void retranslate();
    void showCaret();
    void askLink();

    FormattedEdit *m_edit;
    QComboBox *m_kind;
    QToolButton *m_undo, *m_redo, *m_bold, *m_italic, *m_link, *m_bullets, *m_numbers, *m_left,
        *m_centre, *m_right;
};

} // namespace comptoir
