/*
 * team.c: see team.h. A thread that waits asks again and again for some time, as that answers within a microsecond, and sleeps then, so
 * that it takes no processor from who is measured next.
 */
#include "team.h"

#include <immintrin.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

enum { SPINS = 2000 }; /* some 50 us */

static __thread int this_core;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int started = 1; /* threads there are, with the caller */
static unsigned int seen[TEAM_MOST]; /* jobs that a thread has done, or that were before it */
static int asleep;
static unsigned int calls; /* jobs so far */
static unsigned int ended; /* threads that have ended this one */
static unsigned int arrived; /* threads that came to the barrier, ever */
static int the_threads;
static void (*the_job)(void *argument);
static void *the_argument;

int team_core(void)
{
    return this_core;
}

/* Until *counter has reached `value`; counters only grow. */
static bool spin(const unsigned int *counter, unsigned int value)
{
    int k;

    for (k = 0; k < SPINS; k++) {
        if ((int)(__atomic_load_n(counter, __ATOMIC_ACQUIRE) - value) >= 0) {
            return true;
        }
        _mm_pause();
    }
    return false;
}

static void await(const unsigned int *counter, unsigned int value)
{
    if (!spin(counter, value)) {
        (void)pthread_mutex_lock(&lock);
        (void)__atomic_add_fetch(&asleep, 1, __ATOMIC_SEQ_CST);
        while ((int)(__atomic_load_n(counter, __ATOMIC_SEQ_CST) - value) < 0) {
            (void)pthread_cond_wait(&changed, &lock);
        }
        (void)__atomic_sub_fetch(&asleep, 1, __ATOMIC_SEQ_CST);
        (void)pthread_mutex_unlock(&lock);
    }
}

static unsigned int count_up(unsigned int *counter)
{
    const unsigned int now = __atomic_add_fetch(counter, 1U, __ATOMIC_SEQ_CST);

    if (__atomic_load_n(&asleep, __ATOMIC_SEQ_CST) > 0) {
        (void)pthread_mutex_lock(&lock);
        (void)pthread_cond_broadcast(&changed);
        (void)pthread_mutex_unlock(&lock);
    }
    return now;
}

void team_barrier(int count, int rank)
{
    (void)rank;
    if (count > 1) {
        const unsigned int mine = count_up(&arrived) - 1U;

        await(&arrived, mine - (mine % (unsigned int)count) + (unsigned int)count);
    }
}

static void *thread(void *number)
{
    this_core = (int)(intptr_t)number;
    for (;;) {
        seen[this_core]++;
        await(&calls, seen[this_core]);
        if (this_core < the_threads) {
            the_job(the_argument);
        }
        (void)count_up(&ended);
    }
    return NULL;
}

int team_run(int threads, void (*job)(void *argument), void *argument)
{
    pthread_t handle;

    while (started < threads) {
        if (started == TEAM_MOST) {
            return 1;
        }
        seen[started] = calls;
        if (pthread_create(&handle, NULL, thread, (void *)(intptr_t)started) != 0) {
            return 1;
        }
        started++;
    }
    if (threads == 1) {
        job(argument);
        return 0;
    }
    the_threads = threads;
    the_job = job;
    the_argument = argument;
    ended = 0U;
    arrived = 0U;
    (void)count_up(&calls);
    job(argument);
    await(&ended, (unsigned int)started - 1U);
    return 0;
}
