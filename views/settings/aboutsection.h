#pragma once

#include "views/settings/credits.h"
#include "views/viewcontext.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace comptoir {

/// What this program is, what it promises, which version runs, and whose work it stands on.
class AboutSection : public QWidget
{
    Q_OBJECT

public:
    explicit AboutSection(const ViewContext &context, QWidget *parent = nullptr);

signals:
    void welcomeRequested();

private:
    void buildProgram();
    void buildPromise();
    void buildParts();
    void retranslate();
    void addPart(const Credit &part);
    void copyInformation();
    void showLicence(const QString &title, const QString &textFile);

    ViewContext m_context;
    QLabel *m_name;
    QLabel *m_versions;
    QPushButton *m_copy;
    QPushButton *m_log;
    QPushButton *m_welcome;
    QLabel *m_promiseHeading;
    QLabel *m_promise;
    QLabel *m_licenceHeading;
    QLabel *m_licence;
    QPushButton *m_readLicence;
    QLabel *m_partsHeading;
    QGridLayout *m_parts;
};

} // namespace comptoir
