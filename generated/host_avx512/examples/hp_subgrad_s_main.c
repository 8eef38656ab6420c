/* dsp-codegen sha256 0e92a802e7c893b3cc062b7dd4b752aab881cf3dc26305c6513fb6cc812c435d */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: subgrad   inputs: a93d9a681c1ca29f
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
