/* dsp-codegen sha256 f9ebf031b8815dfff283a41ddaedf962e41481198d53a1e163b669cd2a11476a */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: subgrad   inputs: 74b329ae819fdb6d
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    float *dy = (float *)0x40060000; /* upstream gradient */
    float *dx1 = (float *)0x40064000; /* gradient with respect to x1 */
    float *dx2 = (float *)0x40068000; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
