#pragma once

#include "views/viewcontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;

namespace comptoir {

/// Light or dark, the language, the size of texts, and whether names are hidden.
class LookSection : public QWidget
{
    Q_OBJECT

public:
    explicit LookSection(const ViewContext &context, QWidget *parent = nullptr);

private:
    QFrame *addCard(QLabel *heading, QLabel *explanation);
    void buildTextSize();
    void buildPrivacy();
    void retranslate();
    void read();

    ViewContext m_context;
    QLabel *m_sizeHeading;
    QLabel *m_sizeText;
    QComboBox *m_size;
    QLabel *m_privacyHeading;
    QLabel *m_privacyText;
    QCheckBox *m_hideNow;
    QCheckBox *m_hideAtStart;
};

} // namespace comptoir
