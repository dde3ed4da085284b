#pragma once

#include "views/viewcontext.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace comptoir {

/// Light or dark, and the language.
class LookSection : public QWidget
{
    Q_OBJECT

public:
    explicit LookSection(const ViewContext &context, QWidget *parent = nullptr);

private:
    void retranslate();
    void addChoices(QLabel *heading, QLabel *explanation, QButtonGroup *group, int count);
    void read();

    ViewContext m_context;
    QLabel *m_lookHeading;
    QLabel *m_lookText;
    QButtonGroup *m_looks;
    QLabel *m_languageHeading;
    QLabel *m_languageText;
    QButtonGroup *m_languages;
};

} // namespace comptoir
