/* library.c: how a program calls a kernel that it has loaded as a library. One call at a time: there is one team. */
#include "driver.h"
#include "team.h"

void library_call(int cores, union driver_argument *argument);

static void job(void *argument)
{
    driver_call(argument);
}

/* Of no cores: on the caller's own thread, which private kernels need no team for. */
void library_call(int cores, union driver_argument *argument)
{
    if (cores == 0) {
        driver_call(argument);
    } else {
        team_run(cores, job, argument);
    }
}
